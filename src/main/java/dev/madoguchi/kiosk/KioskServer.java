package dev.madoguchi.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the ticket machine's page to browsers of this computer, and to nobody else. While nobody works at the counter the page
 * says that no numbers are given.
 */
public final class KioskServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskServer.class);
    private static final int BACKLOG = 16;
    private static final Duration STOP_TIME = Duration.ofSeconds(1);
    /** The usual time without a touch after which the first screen comes back. */
    public static final Duration USUAL_IDLE = Duration.ofSeconds(45);

    private final HttpServer server;
    private final ExecutorService workers;
    private final KioskPage page;
    private volatile Optional<KioskDesk> desk = Optional.empty();
    private volatile String mark = "";

    private KioskServer(HttpServer server, ExecutorService workers, Duration idle) {
        this.server = server;
        this.workers = workers;
        this.page = new KioskPage(server.getAddress().getPort(), idle, () -> desk, () -> mark);
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any free one
     * @param idle after how long without a touch the first screen comes back
     * @throws DeviceException {@code BUSY} where another program has the port
     */
    public static KioskServer start(int port, Duration idle) throws DeviceException {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            ExecutorService workers = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("kiosk-", 1).factory());
            KioskServer kiosk = new KioskServer(server, workers, idle);
            server.setExecutor(workers);
            server.createContext("/", kiosk::answer);
            server.start();
            LOG.info("The ticket machine's page is at {}", kiosk.address());
            return kiosk;
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BUSY, "port " + port + " for the ticket machine's page", e);
        }
    }

    /** What to open in a browser of this computer. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Somebody works at the counter from now on: numbers are given. */
    public void open(KioskDesk desk) {
        this.desk = Optional.of(desk);
    }

    /** Has words stand over every screen, such as that this is practice. */
    public void mark(String words) {
        mark = words;
    }

    /** Nobody works at the counter: no numbers are given. */
    public void shut() {
        desk = Optional.empty();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            page.answer(exchange);
        } catch (IOException e) {
            LOG.debug("The ticket machine's browser went away: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The ticket machine could not answer", e);
        }
    }

    @Override
    public void close() {
        server.stop((int) STOP_TIME.toSeconds());
        workers.shutdownNow();
    }
}
