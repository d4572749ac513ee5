/**
 * What databases of newspapers let their users download: many articles in one file, each under its
 * own labels. They come through the door that is open to formats of anybody: {@link
 * org.dateline.read.Format}.
 */
@NullMarked
package org.dateline.read.database;

import org.jspecify.annotations.NullMarked;
