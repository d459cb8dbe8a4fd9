package dev.madoguchi.seal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Argon2id as its authors wrote it (libargon2, version 1.3), where the system has it: its memory is none of the Java heap's, and is
 * wiped and given back as soon as a password has been tried.
 */
final class NativeArgon2 {
    private static final String LIBRARY = "libargon2.so.1";
    /** {@code int argon2id_hash_raw(t_cost, m_cost, parallelism, pwd, pwdlen, salt, saltlen, hash, hashlen)} of argon2.h. */
    private static final String HASH = "argon2id_hash_raw";

    private static final FunctionDescriptor SHAPE = FunctionDescriptor.of(
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG);

    private final MethodHandle hash;

    private NativeArgon2(MethodHandle hash) {
        this.hash = hash;
    }

    /** The system's, looked for once; empty where it is not installed, as on Windows. */
    static Optional<NativeArgon2> installed() {
        return Installed.FOUND;
    }

    /** Stretches a password as {@link PasswordStretch} says; what is copied out of the heap is wiped. */
    byte[] stretch(byte[] password, byte[] salt, PasswordCost cost, int length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, password);
            MemorySegment stretched = arena.allocate(length);
            try {
                require(call(cost, secret, arena.allocateFrom(ValueLayout.JAVA_BYTE, salt), stretched));
                return stretched.toArray(ValueLayout.JAVA_BYTE);
            } finally {
                secret.fill((byte) 0);
                stretched.fill((byte) 0);
            }
        }
    }

    private int call(PasswordCost cost, MemorySegment password, MemorySegment salt, MemorySegment stretched) {
        try {
            return (int) hash.invokeExact(
                    cost.passes(),
                    cost.memoryKiB(),
                    cost.lanes(),
                    password,
                    password.byteSize(),
                    salt,
                    salt.byteSize(),
                    stretched,
                    stretched.byteSize());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a function of C throws nothing", e);
        }
    }

    private static void require(int code) {
        if (code != 0) {
            throw new IllegalStateException("libargon2 answered " + code);
        }
    }

    /** Looked for when the first password is tried: a start that tries none links nothing. */
    @SuppressWarnings("restricted") // to call what is not Java is what java.args allows
    private static final class Installed {
        static final Optional<NativeArgon2> FOUND = find();

        private static Optional<NativeArgon2> find() {
            try {
                return SymbolLookup.libraryLookup(LIBRARY, Arena.global())
                        .find(HASH)
                        .map(address -> new NativeArgon2(Linker.nativeLinker().downcallHandle(address, SHAPE)));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // the way of saying that there is no such library
            }
        }
    }
}
