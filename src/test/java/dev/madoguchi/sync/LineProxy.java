package dev.madoguchi.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A line to a server that a test can cut: it passes bytes on until it is told to swallow the answers and hang up. */
public final class LineProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private volatile BooleanSupplier cut = () -> false;

    /**
     * @param address where it listens, such as {@code 127.0.0.2}
     * @param target the server's port on 127.0.0.1
     */
    public LineProxy(String address, int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getByName(address));
        Thread.ofPlatform().daemon().name("proxy").start(this::accept);
    }

    public URI address() {
        return URI.create("https://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort());
    }

    /** From the moment that this holds, no byte of the server comes through any more. */
    public void cutAnswersWhen(BooleanSupplier condition) {
        cut = condition;
    }

    /** How many bytes came from the clients so far. */
    public long sent() {
        return sent.get();
    }

    private void accept() {
        try {
            while (true) {
                connect(listening.accept());
            }
        } catch (IOException e) {
            // The proxy was closed.
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            Thread.ofPlatform().daemon().name("proxy-up").start(() -> pass(client, server, false));
            Thread.ofPlatform().daemon().name("proxy-down").start(() -> pass(server, client, true));
        } catch (IOException e) {
            client.close(); // the server is gone: the client sees it
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (answers && cut.getAsBoolean()) {
                    return;
                }
                sent.addAndGet(answers ? 0 : count);
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One side hung up: the other is closed with it.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
