package org.dateline.read;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param path its path, without scheme on the local file system
 * @param size bytes as stored
 * @param modifiedMillis when it was last modified, in milliseconds since 1970
 */
public record InputFile(String path, long size, long modifiedMillis) implements Serializable {}
