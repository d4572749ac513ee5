package org.dateline.read;

import java.util.List;

/**
 * What was found under the paths a user names as input.
 *
 * @param files what is read, by path, each once
 * @param hidden files and folders left out as their names begin with a dot or an underscore
 * @param twice files and folders left out as links lead to them that are read under another name
 * @param special pipes, sockets and devices, which are no files and never opened
 */
public record InputListing(List<InputFile> files, long hidden, long twice, long special) {
  public InputListing {
    files = List.copyOf(files);
  }
}
