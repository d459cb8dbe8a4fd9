package dev.madoguchi.closing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Closes a workbook under a password as Excel itself does: agile encryption (MS-OFFCRYPTO 2.3.4.10), AES-256 in CBC mode, SHA-512.
 *
 * <p>POI keeps what it has sealed in a temporary file until the length is known. Only sealed bytes are in it, it is removed before
 * this ends, and a place for it has to be named.
 */
final class SealedWorkbook {
    private SealedWorkbook() {}

    /**
     * The bytes that open in Excel with the password.
     *
     * @param temporary where the sealed bytes lie meanwhile
     * @throws IOException where they cannot lie there
     */
    static byte[] of(byte[] workbook, FilePassword password, TempFileCreationStrategy temporary) throws IOException {
        try {
            return TempFile.withStrategy(temporary, () -> sealed(workbook, password));
        } catch (UncheckedIOException e) {
            throw new IOException("a workbook was not sealed", e);
        }
    }

    private static byte[] sealed(byte[] workbook, FilePassword password) {
        var info = new EncryptionInfo(
                EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, ChainingMode.cbc);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password.text());
        var bytes = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            try (OutputStream content = encryptor.getDataStream(file)) {
                content.write(workbook);
            }
            file.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256 and SHA-512", e);
        }
        return bytes.toByteArray();
    }
}
