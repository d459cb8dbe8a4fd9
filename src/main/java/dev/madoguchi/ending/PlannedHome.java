package dev.madoguchi.ending;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.MemoryFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The folder of a workstation that is to be erased, which bears the mark of its plan: {@code erasing}, the SHA-256 of {@code plan.jws}.
 *
 * <p>Anybody can sign a plan with a key of their own, and a plan can outlive its workstation. The mark is what the workstation itself wrote
 * when it made the plan; it stays until the report of the erasure is signed, so that no other computer can go on with the plan.
 *
 * @param root the folder, without links in it
 */
record PlannedHome(Path root) {

    private Path mark() {
        return root.resolve("erasing");
    }

    /** Marks the folder as that of a plan, durably. */
    void mark(String plan) throws IOException {
        DurableFile.write(mark(), digest(plan));
    }

    /**
     * Fails where this is not the folder that made the plan, or not a folder in memory that belongs to it.
     *
     * @throws EndingException {@code NOT_PLANNED}, or {@code LEFT} where it has become a link
     */
    void require(ErasePlan plan, String signed) throws EndingException, IOException {
        if (Files.isSymbolicLink(root)) {
            throw new EndingException(EndingFault.LEFT, root + " has become a link; what it points to would stay");
        }
        boolean memory = plan.memory()
                .map(folder -> folder.endsWith(MemoryFolder.name(root)))
                .orElse(true);
        if (!isMarked(signed) || !memory) {
            throw new EndingException(EndingFault.NOT_PLANNED, root + " is not what made this plan");
        }
    }

    /**
     * Fails where more lies there than the mark.
     *
     * @throws EndingException {@code LEFT}
     */
    void requireBare() throws EndingException, IOException {
        if (!ErasedFiles.under(root).equals(List.of(mark()))) {
            throw new EndingException(EndingFault.LEFT, "something came back to " + root);
        }
    }

    private boolean isMarked(String signed) throws IOException {
        return Files.isRegularFile(mark(), LinkOption.NOFOLLOW_LINKS)
                && Files.size(mark()) == digest(signed).length
                && Arrays.equals(Files.readAllBytes(mark()), digest(signed));
    }

    /** Destroys what lies under these names, and leaves the rest. */
    void destroy(List<String> names) throws IOException {
        for (String name : names) {
            Path path = root.resolve(name);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                ErasedFiles.destroyTree(path);
            } else if (Files.isDirectory(root)) {
                ErasedFiles.destroy(path);
            }
        }
    }

    /** Destroys everything but the mark. */
    void destroyAllButMark() throws IOException {
        for (Path path : ErasedFiles.under(root)) {
            if (!path.equals(mark())) {
                ErasedFiles.destroyOne(path);
            }
        }
    }

    /**
     * Removes the mark of a plan that is carried out, and the folder, also where a cut left it empty. Does nothing where they are gone.
     *
     * @throws EndingException {@code LEFT} where more lies there again
     */
    void removeMark(String signed) throws EndingException, IOException {
        if (isMarked(signed)) {
            requireBare();
            ErasedFiles.destroy(mark());
        }
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
                && ErasedFiles.under(root).isEmpty()) {
            DurableFile.delete(root);
        }
    }

    private static byte[] digest(String plan) {
        return Digests.sha256Hex(plan.getBytes(StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }
}
