package org.dateline.table.row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Goes over what is made of something else in steps, of which each may give none, one or several.
 * Nothing is made before it is asked for.
 *
 * @param <T> what is made
 */
public abstract class QueuedIterator<T> implements Iterator<T> {
  private final Deque<T> ready = new ArrayDeque<>();

  /** Hands out one more, behind those that are waiting. */
  protected final void add(T made) {
    ready.add(made);
  }

  /** Takes the next step, which adds what comes of it; false if there was none to take. */
  protected abstract boolean advance();

  @Override
  public final boolean hasNext() {
    while (ready.isEmpty() && advance()) {
      // Steps that give nothing are passed over.
    }
    return !ready.isEmpty();
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
