/**
 * What the user can say: settings, subjects and gazetteers, read from YAML and the command line
 * into immutable records that check themselves.
 */
@NullMarked
package org.dateline.config;

import org.jspecify.annotations.NullMarked;
