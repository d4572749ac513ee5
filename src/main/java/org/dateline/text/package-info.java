/**
 * What is known about wire text, in plain Java: the raw dispatch, cleaning, datelines, dates,
 * sentences, words and names. No Spark, no input or output; everything is immutable or confined to
 * one call, and serializable where an executor needs it.
 */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
