package dev.madoguchi.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkeParameters.AeadId;
import com.google.crypto.tink.hybrid.HpkeParameters.KdfId;
import com.google.crypto.tink.hybrid.HpkeParameters.KemId;
import com.google.crypto.tink.hybrid.HpkeParameters.Variant;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Suite 1: HPKE (RFC 9180) base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message a context.
 *
 * <p>Sealed bytes are {@code enc(32) ‖ ciphertext ‖ tag(16)}; {@code info} is ASCII "madoguchi record v1", one zero byte,
 * then the exact bytes of the header; {@code aad} is empty.
 */
@AccessesPartialKey
final class Hpke {
    /** How many bytes the sealed form has more than the plain one. */
    static final int OVERHEAD = 32 + 16;

    private static final byte[] LABEL = "madoguchi record v1\0".getBytes(StandardCharsets.US_ASCII);

    private Hpke() {}

    static byte[] seal(byte[] publicKey, byte[] plain, byte[] headerBytes) {
        try {
            return handle(publicKey(publicKey))
                    .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class)
                    .encrypt(plain, info(headerBytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HPKE did not seal", e);
        }
    }

    static byte[] open(byte[] publicKey, byte[] privateKey, byte[] sealed, byte[] headerBytes)
            throws GeneralSecurityException {
        var key = HpkePrivateKey.create(
                publicKey(publicKey), SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get()));
        return handle(key)
                .getPrimitive(HybridConfig2026.get(), HybridDecrypt.class)
                .decrypt(sealed, info(headerBytes));
    }

    private static HpkePublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        var suite = HpkeParameters.builder()
                .setKemId(KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(KdfId.HKDF_SHA256)
                .setAeadId(AeadId.AES_256_GCM)
                .setVariant(Variant.NO_PREFIX)
                .build();
        return HpkePublicKey.create(suite, Bytes.copyFrom(bytes), null);
    }

    private static KeysetHandle handle(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }

    static byte[] info(byte[] headerBytes) {
        byte[] info = Arrays.copyOf(LABEL, LABEL.length + headerBytes.length);
        System.arraycopy(headerBytes, 0, info, LABEL.length, headerBytes.length);
        return info;
    }
}
