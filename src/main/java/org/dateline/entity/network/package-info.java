/**
 * Who belongs together: groups that are often named together, communities, and the graph of the
 * strongest pairs.
 */
@NullMarked
package org.dateline.entity.network;

import org.jspecify.annotations.NullMarked;
