/** The terms that topics are made of: words, phrases and names of a sample. */
@NullMarked
package org.dateline.topic.term;

import org.jspecify.annotations.NullMarked;
