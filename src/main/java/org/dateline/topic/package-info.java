/**
 * What the dispatches are about: topics by non-negative factorization, learned from a sample and
 * folded in.
 */
@NullMarked
package org.dateline.topic;

import org.jspecify.annotations.NullMarked;
