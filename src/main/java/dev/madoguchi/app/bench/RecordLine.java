package dev.madoguchi.app.bench;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.sync.StationIdentity;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One kept connection of a station that brings records and does nothing else, with as little work of its own as can be: it runs on the
 * processors of the server that is measured.
 */
final class RecordLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CREATED = "HTTP/1.1 201 ";
    private static final String LENGTH = "content-length:";

    private final String host;
    private final SSLSocket socket;
    private final InputStream in;
    private final OutputStream out;

    /** Connects, and shows the station's certificate. */
    RecordLine(URI server, StationIdentity station) throws IOException {
        host = server.getAuthority();
        socket = (SSLSocket) station.tls().getSocketFactory().createSocket();
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Brings a record and waits for its receipt. */
    void put(Envelope envelope) throws IOException {
        byte[] body = envelope.bytes();
        String head = "PUT /api/v1/records/" + envelope.header().id() + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        String status = line();
        int length = length();
        if (!status.startsWith(CREATED) || length == 0 || in.readNBytes(length).length < length) {
            throw new IOException("the server answered " + status);
        }
    }

    /** How many bytes follow the head of the answer. */
    private int length() throws IOException {
        int length = 0;
        for (String field = line(); !field.isEmpty(); field = line()) {
            if (field.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(field.substring(LENGTH.length()).strip());
            }
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
