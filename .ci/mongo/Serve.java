import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.net.InetSocketAddress;

/**
 * java -cp 'jars/*' Serve.java [PORT [FILE]]
 *
 * Serves on 127.0.0.1 until SIGTERM; port 0 takes a free one. Prints "listening on PORT".
 * Without FILE everything is in memory; with FILE it is kept there (H2 MVStore) and found again by the next start.
 */
public class Serve {
  public static void main(String[] args) {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    MongoBackend backend = args.length > 1 ? onDisk(args[1]) : new MemoryBackend();
    MongoServer server = new MongoServer(backend);
    server.bind(new InetSocketAddress("127.0.0.1", port));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("listening on " + server.getLocalAddress().getPort());
  }

  private static MongoBackend onDisk(String file) {
    return new H2Backend(file) {
      // By itself it writes once a second. Written before it is acknowledged, nothing is lost to a SIGKILL.
      @Override
      public Document handleMessage(MongoMessage message) {
        try {
          return super.handleMessage(message);
        } finally {
          commit();
        }
      }
    };
  }
}
