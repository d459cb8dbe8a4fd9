package dev.madoguchi.city.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server that treats each connection as bad luck will have it: lets it be, is slow, cuts either direction short after some
 * bytes, resets it, swallows everything from some byte on, turns it away, or brings all its bytes to the server a second time.
 *
 * <p>One connection's fate and at which byte it comes are drawn from the seed.
 */
public final class BadLine implements AutoCloseable {
    private static final int FURTHEST_BYTE = 12_000;
    /** A connection that meets nothing ends by itself some time, or a lucky one would carry everything. */
    private static final int LONGEST_LIFE_BYTES = 60_000;

    private static final int LONGEST_DELAY_MILLIS = 40;

    /** What a connection may meet. */
    public enum Fate {
        NOTHING,
        SLOW,
        CUT_QUESTION,
        CUT_ANSWER,
        RESET,
        SWALLOWED,
        TURNED_AWAY,
        DOUBLED
    }

    private final ServerSocket listening;
    private final int target;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Fate, AtomicInteger> met = new ConcurrentHashMap<>();

    /** @param target the server's port on 127.0.0.1 */
    public BadLine(int target, long seed) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("bad-line").start(this::accept);
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + listening.getLocalPort());
    }

    /** How many connections met what. */
    public Map<Fate, Integer> met() {
        Map<Fate, Integer> counts = new TreeMap<>();
        met.forEach((fate, count) -> counts.put(fate, count.get()));
        return counts;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                // half of the connections meet something, or nothing would ever be learned from the others
                Fate fate = random.nextBoolean() ? Fate.NOTHING : Fate.values()[random.nextInt(Fate.values().length)];
                int at = random.nextInt(fate == Fate.NOTHING ? LONGEST_LIFE_BYTES : FURTHEST_BYTE);
                met.computeIfAbsent(fate, each -> new AtomicInteger()).incrementAndGet();
                Thread.ofVirtual().start(() -> connect(client, fate, at));
            }
        } catch (IOException e) {
            // The line was closed.
        }
    }

    private void connect(Socket client, Fate fate, int at) {
        open.add(client);
        try {
            if (fate == Fate.TURNED_AWAY) {
                reset(client);
                return;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            OutputStream up = fate == Fate.DOUBLED ? doubled(server) : server.getOutputStream();
            Thread.ofVirtual().start(() -> pass(client, server, up, fate == Fate.CUT_ANSWER ? Fate.SLOW : fate, at));
            pass(server, client, client.getOutputStream(), fate == Fate.CUT_QUESTION ? Fate.SLOW : fate, at);
        } catch (IOException e) {
            closeQuietly(client); // the server is gone: the client sees it
        }
    }

    /** Every byte goes to a second connection too, whose answers nobody hears. */
    private OutputStream doubled(Socket server) throws IOException {
        Socket second = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(second);
        Thread.ofVirtual().start(() -> drain(second));
        OutputStream first = server.getOutputStream();
        OutputStream other = second.getOutputStream();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                first.write(bytes, offset, length);
                if (!second.isClosed()) {
                    try {
                        other.write(bytes, offset, length);
                    } catch (IOException e) {
                        second.close(); // the server has seen through it
                    }
                }
            }
        };
    }

    private void pass(Socket from, Socket to, OutputStream out, Fate fate, int at) {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[4096];
            int passed = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int left = at - passed;
                boolean now = fate != Fate.SLOW && fate != Fate.DOUBLED && count > left;
                out.write(buffer, 0, now ? Math.max(0, left) : count);
                passed += count;
                if (now && fate != Fate.SWALLOWED) {
                    end(from, to, fate);
                    return;
                }
                if (fate == Fate.SLOW) {
                    pause();
                }
            }
        } catch (IOException e) {
            // One side hung up: the other is closed with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static void drain(Socket second) {
        try (second) {
            second.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The server hung up.
        }
    }

    private void pause() throws InterruptedException {
        if (closed.await(random.nextInt(LONGEST_DELAY_MILLIS), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the line was closed");
        }
    }

    private static void end(Socket from, Socket to, Fate fate) throws IOException {
        if (fate == Fate.RESET) {
            reset(from);
            reset(to);
        } else {
            from.close();
            to.close();
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        closed.countDown();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
