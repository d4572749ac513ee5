/** FrequentGroups, communities and the graph of those who are often named together. */
@NullMarked
package org.dateline.entity.network;

import org.jspecify.annotations.NullMarked;
