/** What a person sees first: the few rows of a run that answer the question. */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
