package dev.madoguchi.sync;

import dev.madoguchi.seal.EnrolmentCode;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whom an enrolment code names: an authority in the server's chain must have the fingerprint that is in the code; the chain up to
 * it and the server's name are then checked as ever.
 */
final class EnrolmentTrust extends X509ExtendedTrustManager {
    private final EnrolmentCode code;

    private EnrolmentTrust(EnrolmentCode code) {
        this.code = code;
    }

    /** TLS 1.3 to the server that the code was made by; shows no certificate. */
    static SSLContext context(EnrolmentCode code) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, new TrustManager[] {new EnrolmentTrust(code)}, null);
        return context;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        named(chain).checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        named(chain).checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("a server is trusted under its name only");
    }

    private X509ExtendedTrustManager named(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = Arrays.stream(chain)
                .filter(code::vouchesFor)
                .findFirst()
                .orElseThrow(() -> new CertificateException("the server's authority is not the one in the code"));
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("city", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            for (TrustManager manager : trust.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateException("the authority cannot be trusted", e);
        }
        throw new CertificateException("this computer checks no certificates");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("clients are not asked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("clients are not asked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("clients are not asked");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
