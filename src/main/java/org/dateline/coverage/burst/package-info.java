/**
 * When a subject was in the news far more than usual, when its level changed for good, and what
 * that has to do with what happened. Statistics in plain Java; {@link
 * org.dateline.coverage.burst.BurstFinder} is where to begin.
 */
@NullMarked
package org.dateline.coverage.burst;

import org.jspecify.annotations.NullMarked;
