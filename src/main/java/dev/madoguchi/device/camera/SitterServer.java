package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network camera with a {@link Sitter} before it: Motion JPEG over HTTP on this computer, for the product's own driver
 * and for any program that shows such a camera.
 *
 * <p>It begins unplugged. Closing it is unplugging it for good.
 */
public final class SitterServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SitterServer.class);
    private static final int MOST_VIEWERS = 16;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final int TRIES = 100;
    private static final Duration DOOR_TIME = Duration.ofSeconds(2);

    private final int wantedPort;
    private final SitterFilm film;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Socket> viewers = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket door;
    private @Nullable Thread doorkeeper;
    private int port;

    /** @param port where to listen, or 0 for any free port, which is then kept for as long as this lives */
    public SitterServer(Sitter sitter, int port) {
        this(Strip.drawn(sitter), port);
    }

    private SitterServer(Strip strip, int port) {
        this.film = new SitterFilm(strip);
        this.wantedPort = port;
    }

    /**
     * A camera that sends thirty pictures a second, drawn beforehand and sent in a loop, so that measuring who watches does not
     * measure the drawing too.
     *
     * @param seconds how long the loop is; a second takes about one megabyte
     * @param port where to listen, or 0 for any
     */
    public static SitterServer looped(Sitter sitter, int seconds, int port) {
        return new SitterServer(Strip.loop(sitter, seconds), port);
    }

    /** How many pictures were shown so far to whoever watched. */
    public long pictures() {
        return film.shown();
    }

    /**
     * Lets viewers in. Does nothing where it is plugged in.
     *
     * @throws DeviceException {@code BUSY} where the port is taken
     */
    public synchronized void plug() throws DeviceException {
        if (door != null) {
            return;
        }
        try {
            ServerSocket socket =
                    port == 0 && wantedPort == 0 ? listenAnywhere() : listen(port == 0 ? wantedPort : port);
            port = socket.getLocalPort();
            door = socket;
            film.start();
            doorkeeper =
                    Thread.ofPlatform().daemon().name("sitter-door-" + port).start(() -> receive(socket));
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BUSY, "port " + wantedPort + " for the sitter", e);
        }
    }

    /**
     * A free port outside the range from which systems take ports for outgoing calls, so that nobody is given it while this
     * camera is unplugged.
     */
    private static ServerSocket listenAnywhere() throws IOException {
        IOException last = new IOException("no port was tried");
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return listen(ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT));
            } catch (BindException taken) {
                last = taken;
            }
        }
        throw last;
    }

    private static ServerSocket listen(int at) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Cuts all viewers off at once, and refuses new ones until {@link #plug}. */
    public void unplug() {
        Thread keeper = shut();
        try {
            // the system lets somebody in for as long as the thread at the door has not noticed
            if (keeper != null && !keeper.equals(Thread.currentThread()) && !keeper.join(DOOR_TIME)) {
                LOG.warn("The sitter's door does not shut");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread shut() {
        ServerSocket socket = door;
        door = null;
        if (socket != null) {
            close(socket);
            viewers.forEach(SitterServer::close);
            film.stop();
        }
        return doorkeeper;
    }

    /** Where it listens. */
    public synchronized int port() {
        if (port == 0) {
            throw new IllegalStateException("the sitter was never plugged in");
        }
        return port;
    }

    /** What to give to {@link JavaCvCamera}, or to a browser. */
    public String address() {
        return "http://127.0.0.1:" + port() + SitterViewer.PATH;
    }

    /** How many are watching. */
    public int viewers() {
        return viewers.size();
    }

    @Override
    public void close() {
        unplug();
    }

    private void receive(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                welcome(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("The sitter cannot let a viewer in", e);
                    unplug();
                }
            }
        }
    }

    private synchronized void welcome(Socket viewer) {
        if (door == null || viewers.size() >= MOST_VIEWERS) {
            close(viewer);
            return;
        }
        viewers.add(viewer);
        Thread.ofPlatform()
                .daemon()
                .name("sitter-viewer-" + number.incrementAndGet())
                .start(() -> {
                    try (viewer) {
                        new SitterViewer(viewer, film).serve();
                    } catch (IOException e) {
                        LOG.debug("A viewer of the sitter left: {}", e.getMessage());
                    } finally {
                        viewers.remove(viewer);
                    }
                });
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("Closing a socket of the sitter", e);
        }
    }
}
