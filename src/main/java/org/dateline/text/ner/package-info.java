/**
 * Finds names nobody listed beforehand: a linear-chain model over the words of a sentence. Plain
 * Java; the same text and model give the same names everywhere.
 */
@NullMarked
package org.dateline.text.ner;

import org.jspecify.annotations.NullMarked;
