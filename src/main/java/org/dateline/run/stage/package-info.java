/** The stages of a run, one after the other. */
@NullMarked
package org.dateline.run.stage;

import org.jspecify.annotations.NullMarked;
