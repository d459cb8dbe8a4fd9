package dev.madoguchi.city.vault;

import java.nio.file.Path;
import java.security.SecureRandom;

/** The engines that the vault runs on. */
public enum TestEngine {
    H2 {
        @Override
        public VaultDatabase open(Path folder) {
            return VaultDatabase.open(folder, new SecureRandom());
        }
    },
    POSTGRES {
        @Override
        public VaultDatabase open(Path folder) throws OldVaultException {
            return VaultDatabase.connect(TestPostgres.shared().database(folder));
        }
    };

    /** Opens a test's database, made where there is none. */
    public abstract VaultDatabase open(Path folder) throws OldVaultException;
}
