import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j server in one Java process, reached over Bolt on the loopback interface only.
 *
 * <p>Arguments: the folder that keeps its data, and a port (0: any free one). The environment variable START_PASSWORD
 * asks for a login as `neo4j` with that password; without it nobody is asked to log in. One line on standard output says
 * `ready` with the port, or `failed` with the reason. The server stops on a signal, and when its standard input ends: so
 * it never outlives the program that started it.
 */
public final class Start {
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(200);

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        String password = System.getenv("START_PASSWORD");
        int port = arguments[1].equals("0") ? freePort() : Integer.parseInt(arguments[1]);

        DatabaseManagementService service;
        try {
            service = builder(home, port, password != null).build();
            if (password != null) {
                // The server refuses a new password that is the old one, as it is on a second start; so first another.
                setPassword(service, UUID.randomUUID().toString());
                setPassword(service, password);
            }
        } catch (RuntimeException failure) {
            say("failed " + reason(failure));
            System.exit(1);
            return;
        }

        Thread stop = new Thread(service::shutdown);
        Runtime.getRuntime().addShutdownHook(stop);
        say("ready " + port);

        while (System.in.read() >= 0) {
            // Nothing is said on standard input; only its end matters.
        }
        System.exit(0);
    }

    private static DatabaseManagementServiceBuilder builder(Path home, int port, boolean login) {
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, login)
                // Whoever mistypes the password is refused, and not locked out for the next attempt.
                .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                // Nothing is reported to Neo4j.
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // Else a stop waits ten seconds for connections that nobody holds.
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN_WAIT)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN_WAIT)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none");
    }

    private static void setPassword(DatabaseManagementService service, String password) {
        service.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String reason(Throwable failure) {
        // A cause often says the same as what it caused.
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()).replaceAll("\\s+", " "));
        }
        return String.join(": ", messages);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
