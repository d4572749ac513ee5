package org.dateline.read;

import org.jspecify.annotations.Nullable;

/**
 * The account of a slice that has been read.
 *
 * @param path the file
 * @param sizeBytes size of the whole file as stored
 * @param modifiedMillis when the file was last modified
 * @param sha256 of the whole file's bytes as stored; only with the file's first slice, and null
 *     when it could not be read to the end
 * @param format format and compression: {@code jsonl+gzip}; {@code unknown} when the file was
 *     refused whole
 * @param recordCount records of the slice: dispatches and rejects
 * @param dispatchCount dispatches taken
 * @param rejectCount records set aside
 * @param statedCount how many the file says that it holds; null where it says nothing
 * @param skippedCount members of an archive that were passed over as they are no input
 */
public record InputSummary(
    String path,
    long sizeBytes,
    long modifiedMillis,
    @Nullable String sha256,
    String format,
    long recordCount,
    long dispatchCount,
    long rejectCount,
    @Nullable Long statedCount,
    long skippedCount) {}
