/** The tables that grow by a batch with every run: what was read, and what each dispatch says. */
@NullMarked
package org.dateline.table.corpus;

import org.jspecify.annotations.NullMarked;
