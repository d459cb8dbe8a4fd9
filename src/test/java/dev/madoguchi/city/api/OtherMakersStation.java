package dev.madoguchi.city.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workstation of another maker, written from formats.md with the JDK, Bouncy Castle and a reader of JSON: it uses no class of the
 * product.
 */
final class OtherMakersStation {
    static final String NAME = "OTHER-1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BLOCK = 4096;

    private final String municipality;
    private final KeyPair signing;
    private final KeyPair tls;
    private JsonNode city = JSON.createObjectNode();

    OtherMakersStation(String municipality) throws GeneralSecurityException {
        this.municipality = municipality;
        this.signing = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.tls = generator.generateKeyPair();
    }

    String enrolmentRequest() throws OperatorCreationException, IOException {
        byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=" + NAME), tls.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(tls.getPrivate()))
                .getEncoded();
        byte[] spki = signing.getPublic().getEncoded();
        String x = base64url(Arrays.copyOfRange(spki, spki.length - 32, spki.length));
        return """
                {"municipality":"%s","site":"main","station":"%s","tls":"%s",
                 "signing":{"kty":"OKP","crv":"Ed25519","use":"sig","x":"%s"}}
                """.formatted(municipality, NAME, Base64.getEncoder().encodeToString(request), x);
    }

    void enrolled(String answer) {
        city = JSON.readTree(answer);
    }

    /** Sections 1.1 to 1.4. */
    byte[] record(UUID id, byte[] plain) throws GeneralSecurityException, InvalidCipherTextException {
        byte[] header = header(id);
        byte[] sealed = sealed(header, plain);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(signing.getPrivate());
        signature.update(header);
        signature.update(sealed);
        var cbor = new ByteArrayOutputStream();
        cbor.write(0xA4);
        text(cbor, "v");
        cbor.write(1);
        text(cbor, "header");
        bytes(cbor, header);
        text(cbor, "sealed");
        bytes(cbor, sealed);
        text(cbor, "sig");
        bytes(cbor, signature.sign());
        return cbor.toByteArray();
    }

    private byte[] header(UUID id) throws GeneralSecurityException {
        var cbor = new ByteArrayOutputStream();
        cbor.write(0xAA);
        for (List<String> entry : List.of(
                List.of("id", id.toString()),
                List.of("station", NAME),
                List.of("site", "main"),
                List.of("municipality", municipality),
                List.of("kind", "visit"),
                List.of("sealedAt", "2026-11-20T01:23:45.678Z"),
                List.of("keyId", thumbprint(city.path("sealing"))))) {
            entry.forEach(word -> text(cbor, word));
        }
        text(cbor, "suite");
        cbor.write(1);
        for (String word : List.of("contentType", "application/cbor", "day", "2026-11-20")) {
            text(cbor, word);
        }
        return cbor.toByteArray();
    }

    private byte[] sealed(byte[] header, byte[] plain) throws InvalidCipherTextException {
        byte[] padded = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
        padded[plain.length] = (byte) 0x80;
        var info = new ByteArrayOutputStream();
        info.writeBytes("madoguchi record v1\0".getBytes(StandardCharsets.US_ASCII));
        info.writeBytes(header);
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        byte[] key =
                Base64.getUrlDecoder().decode(city.path("sealing").path("x").stringValue());
        var context = hpke.setupBaseS(hpke.deserializePublicKey(key), info.toByteArray());
        var sealed = new ByteArrayOutputStream();
        sealed.writeBytes(context.getEncapsulation());
        sealed.writeBytes(context.seal(new byte[0], padded));
        return sealed.toByteArray();
    }

    HttpResponse<String> put(URI server, UUID id, byte[] record)
            throws GeneralSecurityException, IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/records/" + id))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/cbor")
                    .PUT(BodyPublishers.ofByteArray(record))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** Section 3: whether the city's key signed the receipt, and for this very record. */
    boolean proves(String receipt, UUID id, byte[] record) throws GeneralSecurityException {
        String[] parts = receipt.split("\\.", -1);
        JsonNode head = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode says = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(ed25519(city.path("receipt").path("x").stringValue()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        JsonNode named = says.path("records").path(0);
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                && List.of("EdDSA", "madoguchi-receipt+jws", thumbprint(city.path("receipt")))
                        .equals(List.of(
                                head.path("alg").stringValue(),
                                head.path("typ").stringValue(),
                                head.path("kid").stringValue()))
                && NAME.equals(says.path("station").stringValue())
                && id.toString().equals(named.path("id").stringValue())
                && HexFormat.of()
                        .formatHex(sha256(record))
                        .equals(named.path("sha256").stringValue());
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        char[] none = {};
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("own", tls.getPrivate(), none, new Certificate[] {certificate("certificate")});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, none);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("city", certificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private X509Certificate certificate(String member) throws GeneralSecurityException {
        byte[] der = Base64.getDecoder().decode(city.path(member).stringValue());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** Section 2.1. */
    private static String thumbprint(JsonNode jwk) throws GeneralSecurityException {
        String canonical = "{\"crv\":\"%s\",\"kty\":\"OKP\",\"x\":\"%s\"}"
                .formatted(jwk.path("crv").stringValue(), jwk.path("x").stringValue());
        return base64url(sha256(canonical.getBytes(StandardCharsets.US_ASCII)));
    }

    private static PublicKey ed25519(String x) throws GeneralSecurityException {
        byte[] point = Base64.getUrlDecoder().decode(x);
        boolean odd = (point[31] & 0x80) != 0;
        point[31] &= 0x7F;
        byte[] bigEndian = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            bigEndian[i] = point[point.length - 1 - i];
        }
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian))));
    }

    private static void text(ByteArrayOutputStream cbor, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(cbor, 0x60, utf8.length);
        cbor.writeBytes(utf8);
    }

    private static void bytes(ByteArrayOutputStream cbor, byte[] bytes) {
        head(cbor, 0x40, bytes.length);
        cbor.writeBytes(bytes);
    }

    /** The shortest head of RFC 8949 for a length. */
    private static void head(ByteArrayOutputStream cbor, int type, int length) {
        if (length < 24) {
            cbor.write(type | length);
        } else if (length < 0x100) {
            cbor.write(type | 24);
            cbor.write(length);
        } else if (length < 0x10000) {
            cbor.write(type | 25);
            cbor.write(length >> 8);
            cbor.write(length);
        } else {
            cbor.write(type | 26);
            cbor.writeBytes(
                    new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
