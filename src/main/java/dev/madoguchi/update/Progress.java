package dev.madoguchi.update;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How far a computer is on the way to the version that its city wants. */
public sealed interface Progress {
    /** What the city wants is in use, or it wants nothing, or what it wants is older. */
    record UpToDate() implements Progress {}

    /**
     * Files of the version are missing.
     *
     * @param bytes what is still to be fetched
     */
    record ToFetch(String version, long bytes) implements Progress {
        /** In millions of bytes, rounded up. */
        public long megabytes() {
            return (bytes + 999_999) / 1_000_000;
        }
    }

    /** The version does not run on the Java runtime of this computer, which only a new package replaces: nothing is fetched. */
    record NeedsPackage(String version) implements Progress {}

    /** Everything lies here, and the switch can be made. */
    record Ready(String version) implements Progress {}

    /**
     * Looks how far it is.
     *
     * @param wanted what the city published for this computer
     */
    static Progress of(Release inUse, Optional<Release> wanted, Fetching fetching) throws IOException {
        Optional<Release> next = wanted.filter(
                release -> !release.version().equals(inUse.version()) && release.store() >= inUse.store());
        if (next.isEmpty()) {
            return new UpToDate();
        }
        if (Switching.lacking(next.get()).isPresent()) {
            return new NeedsPackage(next.get().version());
        }
        List<ReleaseFile> missing = fetching.missing(next.get(), inUse);
        return missing.isEmpty()
                ? new Ready(next.get().version())
                : new ToFetch(
                        next.get().version(),
                        missing.stream().mapToLong(ReleaseFile::bytes).sum());
    }
}
