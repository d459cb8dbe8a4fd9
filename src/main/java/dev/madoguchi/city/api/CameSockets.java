package dev.madoguchi.city.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts TLS over connections that came, and nothing else: on the server's own terms, which Helidon sets on its own kind of TLS only, and so
 * that closing the one closes the other.
 */
final class CameSockets extends SSLSocketFactory {
    private final SSLSocketFactory platform;
    private final SSLParameters terms;
    private final Duration silence;

    /**
     * @param terms which protocols are spoken and whether a certificate is asked for
     * @param silence how long a read waits at most
     */
    CameSockets(SSLSocketFactory platform, SSLParameters terms, Duration silence) {
        this.platform = platform;
        this.terms = terms;
        this.silence = silence;
    }

    @Override
    public Socket createSocket(Socket came, InputStream consumed, boolean close) throws IOException {
        SSLSocket socket = (SSLSocket) platform.createSocket(came, consumed, true);
        socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        socket.setUseClientMode(false);
        socket.setSSLParameters(terms);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return platform.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return platform.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean close) {
        throw onlyCame();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw onlyCame();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw onlyCame();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw onlyCame();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw onlyCame();
    }

    private static UnsupportedOperationException onlyCame() {
        return new UnsupportedOperationException("a server calls nobody");
    }
}
