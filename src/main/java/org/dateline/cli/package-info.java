/** The command line: arguments, what is printed, and the exit code. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
