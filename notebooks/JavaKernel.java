import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.logging.LogManager;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts rapaio-jupyter-kernel for the Java notebooks; scripts/notebooks names it in the kernel's specification.
 *
 * <p>The kernel's own main class (3.0.1) loses two races, and on a busy machine one start of four then waits in vain. It
 * starts each thread that serves a socket before it marks the thread as running, and a thread that looks too early ends at
 * once; and it opens the sockets before it has a table of handlers, the want of which kills the thread. Here there is a table
 * from the start (Jupyter asks again where it is still empty), and threads that have ended are started again.
 */
public final class JavaKernel {
  private static final long SETTLED_MILLIS = 200;
  private static final long POLL_MILLIS = 50;

  private JavaKernel() {}

  /** Serves the connection that the file describes, until Jupyter says that it is over. */
  public static void main(String[] arguments) throws Exception {
    try (InputStream logging = MainApp.class.getClassLoader().getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(logging);
    }
    String connection = Files.readString(Path.of(arguments[0]));
    Channels channels = new Channels(Transform.fromJson(connection, ConnectionProperties.class));
    field(Channels.class, "handlers").set(channels, new HashMap<>());
    channels.connect(MainApp.kernel);
    Thread.sleep(SETTLED_MILLIS);
    for (Object channel : (Set<?>) field(Channels.class, "channels").get(channels)) {
      for (Field field : channel.getClass().getDeclaredFields()) {
        if (field.getType() == LoopThread.class) {
          revive(channel, field);
        }
      }
    }
    channels.joinUntilClose();
  }

  private static void revive(Object channel, Field field) throws ReflectiveOperationException {
    field.setAccessible(true);
    LoopThread loop = (LoopThread) field.get(channel);
    if (loop != null && !loop.isAlive()) {
      Runnable body = (Runnable) field(LoopThread.class, "loopBody").get(loop);
      LoopThread again = new LoopThread(loop.getName(), POLL_MILLIS, body);
      field(LoopThread.class, "running").set(again, true);
      again.start();
      field.set(channel, again);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
