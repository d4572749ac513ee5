/**
 * Word and RTF documents of Lexis Advance, Lexis+, Nexis Uni and Nexis: their paragraphs, and the
 * articles among these.
 */
@NullMarked
package org.dateline.read.lexis;

import org.jspecify.annotations.NullMarked;
