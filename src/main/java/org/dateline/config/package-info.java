/**
 * What the user can say: settings, subjects, gazetteers and events, read from YAML, CSV and the
 * command line into immutable records that check themselves.
 */
@NullMarked
package org.dateline.config;

import org.jspecify.annotations.NullMarked;
