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
public final class PrivateCups implements AutoCloseable {
    private final Process cupsd;
    private final ServerSocket printer;
    private final int port;
    private final Path directory;

    private PrivateCups(Path directory, Process cupsd, ServerSocket printer, int port) {
        this.directory = directory;
        this.cupsd = cupsd;
        this.printer = printer;
        this.port = port;
    }

    /** Keeps no document after printing. */
    public static PrivateCups start(Path directory) throws IOException, InterruptedException {
        return start(directory, "No");
    }

    /**
     * Starts one that may keep documents after printing.
     *
     * @param preserve cupsd's PreserveJobFiles: {@code Yes}, {@code No} or seconds
     */
    public static PrivateCups start(Path directory, String preserve) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String folder : new String[] {"root", "spool", "cache", "state", "tmp"}) {
            Files.createDirectory(directory.resolve(folder));
        }
        int port = freePort();
        Path config = Files.writeString(directory.resolve("cupsd.conf"), """
                Listen 127.0.0.1:%d
                Browsing Off
                DefaultAuthType None
                PreserveJobFiles %s
                <Location />
                  Order allow,deny
                  Allow all
                </Location>
                <Policy default>
                  <Limit Send-Document Purge-Jobs Cancel-Job Close-Job>
                    Require user @OWNER @SYSTEM
                    Order deny,allow
                  </Limit>
                  <Limit All>
                    Order deny,allow
                  </Limit>
                </Policy>
                """.formatted(port, preserve));
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
        PrivateCups cups = new PrivateCups(directory, cupsd, printer, port);
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

    /** A printer of this server; what it sent is remembered for as long as it lives. */
    public DocumentPrinter queue(String name) {
        return queue(name, environment(), spool(), SentJobs.inMemory());
    }

    /** A printer of this server. */
    public DocumentPrinter queue(String name, SentJobs jobs) {
        return queue(name, environment(), spool(), jobs);
    }

    /** A printer of the server in this environment. */
    static DocumentPrinter queue(String name, Map<String, String> environment, Path spool, SentJobs jobs) {
        CupsCommands commands = new CupsCommands(environment);
        return new CupsPrinter(name, commands, new CupsSpool(commands, jobs, spool));
    }

    /** Where this server keeps its documents. */
    public Path spool() {
        return directory.resolve("spool");
    }

    /** What CUPS knows of a job, as {@code ipptool} writes it. */
    String attributes(int job) throws IOException, InterruptedException {
        Path test = Files.writeString(directory.resolve("job.test"), """
                {
                  OPERATION Get-Job-Attributes
                  GROUP operation-attributes-tag
                  ATTR charset attributes-charset utf-8
                  ATTR language attributes-natural-language en
                  ATTR uri printer-uri $uri
                  ATTR integer job-id %d
                  ATTR name requesting-user-name $user
                }
                """.formatted(job));
        return said("ipptool", "-tv", "ipp://127.0.0.1:" + port + "/printers/madoguchi", test.toString());
    }

    /** Runs one of CUPS's own commands against this server. */
    public void run(String... command) throws IOException, InterruptedException {
        said(command);
    }

    /** What one of CUPS's own commands says. */
    String said(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    /** What the queue sends to its printer for the next job. */
    public byte[] arrived() throws IOException {
        try (Socket job = printer.accept()) {
            job.setSoTimeout(20_000);
            return job.getInputStream().readAllBytes();
        }
    }

    /** What a printer gets of the next job that goes away after so many bytes. */
    public byte[] arrivedUpTo(int bytes) throws IOException {
        try (Socket job = printer.accept()) {
            job.setSoTimeout(20_000);
            job.setSoLinger(true, 0);
            return job.getInputStream().readNBytes(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        cupsd.destroy();
        printer.close();
        try {
            if (!cupsd.waitFor(60, TimeUnit.SECONDS)) {
                cupsd.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
