package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A print system of the test's own: cupsd with its own folders and port, and one queue named {@code madoguchi} that sends
 * what it gets to a socket of the test, as to a network printer.
 */
final class PrivateCups implements AutoCloseable {
    private final Process cupsd;
    private final ServerSocket printer;
    private final int port;

    private PrivateCups(Process cupsd, ServerSocket printer, int port) {
        this.cupsd = cupsd;
        this.printer = printer;
        this.port = port;
    }

    static PrivateCups start(Path directory) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String folder : new String[] {"root", "spool", "cache", "state", "tmp"}) {
            Files.createDirectory(directory.resolve(folder));
        }
        int port = freePort();
        Path config = Files.writeString(directory.resolve("cupsd.conf"), """
                Listen 127.0.0.1:%d
                Browsing Off
                DefaultAuthType None
                PreserveJobFiles No
                <Location />
                  Order allow,deny
                  Allow all
                </Location>
                <Policy default>
                  <Limit All>
                    Order deny,allow
                  </Limit>
                </Policy>
                """.formatted(port));
        Path files = Files.writeString(directory.resolve("cups-files.conf"), """
                ServerRoot %1$s/root
                RequestRoot %1$s/spool
                CacheDir %1$s/cache
                StateDir %1$s/state
                TempDir %1$s/tmp
                AccessLog %1$s/access.log
                ErrorLog %1$s/error.log
                PageLog %1$s/page.log
                SystemGroup root
                Group lp
                """.formatted(directory));
        Process cupsd = new ProcessBuilder("/usr/sbin/cupsd", "-f", "-c", config.toString(), "-s", files.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("cupsd.out").toFile())
                .start();
        var printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        printer.setSoTimeout(20_000);
        PrivateCups cups = new PrivateCups(cupsd, printer, port);
        cups.awaitAnswer();
        cups.run("lpadmin", "-p", "madoguchi", "-E", "-v", "socket://127.0.0.1:" + printer.getLocalPort());
        return cups;
    }

    private static int freePort() throws IOException {
        try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return briefly.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!answers()) {
            if (cupsd.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - end > 0) {
                throw new IOException("cupsd did not start");
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    Map<String, String> environment() {
        return Map.of("CUPS_SERVER", "127.0.0.1:" + port);
    }

    /** Runs one of CUPS's own commands against this server. */
    void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** What the queue sends to its printer for the next job. */
    byte[] arrived() throws IOException {
        try (Socket job = printer.accept()) {
            job.setSoTimeout(20_000);
            return job.getInputStream().readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        cupsd.destroy();
        printer.close();
        try {
            if (!cupsd.waitFor(10, TimeUnit.SECONDS)) {
                cupsd.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
