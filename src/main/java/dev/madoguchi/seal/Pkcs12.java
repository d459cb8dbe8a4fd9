package dev.madoguchi.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Collections;

/** Takes the city's key out of a PKCS #12 file (RFC 7292), where a key-management system of the city's has it. */
final class Pkcs12 {
    private Pkcs12() {}

    /**
     * The first X25519 key of the file.
     *
     * @param password of the file and of the key in it; wiped here
     */
    static CityPrivateKey cityKey(byte[] file, char[] password) throws SecretException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof XECPrivateKey key && isX25519(key)) {
                    return CityPrivateKey.of(key.getScalar().orElseThrow(() -> noKey()));
                }
            }
            throw noKey();
        } catch (IOException e) {
            // so the key store says that the password does not open it
            boolean locked = e.getCause() instanceof UnrecoverableKeyException;
            throw new SecretException(
                    locked ? SecretFault.WRONG_PASSWORD : SecretFault.DAMAGED, "the PKCS #12 file does not open", e);
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.DAMAGED, "the PKCS #12 file cannot be used", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static boolean isX25519(XECPrivateKey key) {
        return key.getParams() instanceof NamedParameterSpec named
                && named.getName().equals("X25519");
    }

    private static SecretException noKey() {
        return new SecretException(SecretFault.DAMAGED, "the PKCS #12 file holds no X25519 key");
    }
}
