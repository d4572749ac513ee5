/**
 * The stages of a run, a class each that is called what the stage is called, {@code CoverageStage};
 * the other classes are parts of these.
 */
@NullMarked
package org.dateline.run.stage;

import org.jspecify.annotations.NullMarked;
