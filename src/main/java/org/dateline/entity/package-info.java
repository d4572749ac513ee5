/**
 * Who is named, how often, and what a dispatch is about: from mentions to entities. Who is who,
 * pairs and the network have rooms of their own.
 */
@NullMarked
package org.dateline.entity;

import org.jspecify.annotations.NullMarked;
