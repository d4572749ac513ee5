/** The names that are known beforehand, and the words that say what a person is. */
@NullMarked
package org.dateline.config.gazetteer;

import org.jspecify.annotations.NullMarked;
