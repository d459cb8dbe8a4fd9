package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.StationName;

/**
 * Who does things to numbers here.
 *
 * @param officer the staff number of who is signed in; empty for a machine
 * @param sign what the site's purposes and windows are called
 */
public record Seat(StationName name, String officer, SiteSign sign) {
    QueueActor actor() {
        return new QueueActor(name.station(), officer);
    }
}
