package dev.madoguchi.city.api;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * TLS by sockets that know what the server demands of whoever connects (decision 67): a connection that waits holds some 20 KB and not the
 * 83 KB of buffers that Helidon keeps for each of its own kind, and a read that nothing comes for ends.
 */
final class SocketTls extends SSLContextSpi {
    private final SSLContext context;
    private final SSLParameters terms;
    private final Duration silence;

    private SocketTls(SSLContext context, SSLParameters terms, Duration silence) {
        this.context = context;
        this.terms = terms;
        this.silence = silence;
    }

    /**
     * The same context, TLS 1.3 only.
     *
     * @param asks whether clients are asked for a certificate; one that shows a wrong one is turned away, one that shows none is not
     * @param silence how long nothing may come of what is awaited
     */
    static SSLContext of(SSLContext context, boolean asks, Duration silence) {
        SSLParameters terms = context.getDefaultSSLParameters();
        terms.setProtocols(new String[] {"TLSv1.3"});
        terms.setWantClientAuth(asks);
        return new Wrapped(new SocketTls(context, terms, silence), context);
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
            throws KeyManagementException {
        throw new KeyManagementException("it is ready");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return new CameSockets(context.getSocketFactory(), terms, silence);
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return context.getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return context.createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return context.createSSLEngine(host, port);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return context.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return context.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return context.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return context.getSupportedSSLParameters();
    }

    /** What the JDK wants around it. */
    private static final class Wrapped extends SSLContext {
        Wrapped(SocketTls sockets, SSLContext like) {
            super(sockets, like.getProvider(), like.getProtocol());
        }
    }
}
