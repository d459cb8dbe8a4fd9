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
 * when it made the plan; it goes last.
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
     * @param begun whether its keys are gone already by this plan
     * @throws EndingException {@code NOT_PLANNED}, or {@code LEFT} where it has become a link
     */
    void require(ErasePlan plan, String signed, boolean begun) throws EndingException, IOException {
        if (Files.isSymbolicLink(root)) {
            throw new EndingException(EndingFault.LEFT, root + " has become a link; what it points to would stay");
        }
        boolean ours =
                Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS) ? isMarked(signed) || (begun && isEmpty()) : begun;
        boolean memory = plan.memory()
                .map(folder -> folder.endsWith(MemoryFolder.name(root)))
                .orElse(true);
        if (!ours || !memory) {
            throw new EndingException(EndingFault.NOT_PLANNED, root + " is not what made this plan");
        }
    }

    private boolean isMarked(String signed) throws IOException {
        return Files.isRegularFile(mark(), LinkOption.NOFOLLOW_LINKS)
                && Files.size(mark()) == digest(signed).length
                && Arrays.equals(Files.readAllBytes(mark()), digest(signed));
    }

    private boolean isEmpty() throws IOException {
        return ErasedFiles.under(root).isEmpty();
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

    /** Destroys everything, the mark last, and the folder. */
    void destroy() throws IOException {
        for (Path path : ErasedFiles.under(root)) {
            if (!path.equals(mark())) {
                ErasedFiles.destroyOne(path);
            }
        }
        ErasedFiles.destroyTree(root);
    }

    private static byte[] digest(String plan) {
        return Digests.sha256Hex(plan.getBytes(StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }
}
