package dev.madoguchi.app.workstation;

import dev.madoguchi.board.BoardNotice;
import dev.madoguchi.publishing.Bulletin;
import dev.madoguchi.publishing.station.PublishedHere;
import java.util.List;

/** What the city wants who waits to read. */
final class CityNotices {
    private final PublishedHere published;

    CityNotices(PublishedHere published) {
        this.published = published;
    }

    /** Of today. */
    List<BoardNotice> now() {
        return published.today().bulletins().stream()
                .filter(Bulletin::board)
                .map(bulletin -> new BoardNotice(
                        bulletin.title() + "　" + bulletin.text().replace('\n', '　'),
                        bulletin.english().orElse("")))
                .toList();
    }
}
