/** What the user follows: subjects and events, from their files. */
@NullMarked
package org.dateline.config.subject;

import org.jspecify.annotations.NullMarked;
