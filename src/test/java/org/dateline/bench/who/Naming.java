package org.dateline.bench.who;

/**
 * How often an output takes words for an entity.
 *
 * @param words the words, as {@link WrittenName#key} compares them
 * @param entityId the entity
 * @param type its type
 * @param label its label
 * @param mentions how often
 */
record Naming(String words, String entityId, String type, String label, long mentions) {}
