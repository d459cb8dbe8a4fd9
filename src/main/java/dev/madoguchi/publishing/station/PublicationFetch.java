package dev.madoguchi.publishing.station;

import dev.madoguchi.sync.PublicationLink;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Gets what the city published since the last time, one document after the other: a line that breaks off costs one document, and the next
 * run goes on after the last that is on the disk. What came and was not to be believed is asked for again.
 */
final class PublicationFetch {
    private static final int MOST_A_RUN = 1000;
    private static final int MOST_AGAIN = 5;

    private final PublicationLink link;
    private final PublicationFolder folder;

    PublicationFetch(PublicationLink link, PublicationFolder folder) {
        this.link = link;
        this.folder = folder;
    }

    /**
     * Gets what there is.
     *
     * @param held what was here before
     * @return how many came
     */
    int run(Held held) throws IOException, InterruptedException {
        int came = 0;
        List<Long> numbers = link.after(folder.last());
        while (!numbers.isEmpty() && came < MOST_A_RUN) {
            for (long seq : numbers) {
                folder.keep(seq, link.get(seq));
                came++;
            }
            numbers = link.after(folder.last());
        }
        return came + again(held.doubts());
    }

    /** Bytes that changed on the way, or on this disk, are whole where they came from. */
    private int again(Map<Long, Doubt> doubts) throws IOException, InterruptedException {
        int came = 0;
        for (Map.Entry<Long, Doubt> doubt : doubts.entrySet()) {
            if (doubt.getValue() == Doubt.SIGNATURE && came < MOST_AGAIN) {
                folder.keep(doubt.getKey(), link.get(doubt.getKey()));
                came++;
            }
        }
        return came;
    }
}
