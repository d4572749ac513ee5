/**
 * What the dispatches are about: topics learned from a sample, by non-negative factorization unless
 * told otherwise, and folded in.
 */
@NullMarked
package org.dateline.topic;

import org.jspecify.annotations.NullMarked;
