package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.DescribedCity.QUEUE;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a station asks about the queue and the shifts of its site: every answer of those addresses. */
final class ApiQueue {
    private final DescribedCity api;

    ApiQueue(DescribedCity api) {
        this.api = api;
    }

    private static final SiteSign SIGN = new SiteSign(
            "本庁",
            List.of(new SiteSign.Purpose("A", "申請")),
            List.of(new SiteSign.Counter("card-1", "カード窓口1", List.of("A"))));

    void worksTheQueue() throws Exception {
        String here = "/queue/" + MUNICIPALITY + "/main/";
        String away = "/queue/" + MUNICIPALITY + "/branch/";
        byte[] garbage = "garbage".getBytes(UTF_8);
        byte[] tooLarge = new byte[300 * 1024];

        api.expect(api.client, "POST " + QUEUE + "join", here + "join", QueueJson.bytes(SIGN), 200);
        api.expect(api.client, "POST " + QUEUE + "join", here + "join", garbage, 422);
        api.expect(api.client, "POST " + QUEUE + "join", here + "join", tooLarge, 413);
        for (QueueEvent event : List.of(
                event(QueueAction.ISSUE, 0),
                event(QueueAction.ISSUE, 0),
                event(QueueAction.CALL, 1),
                event(QueueAction.CALL, 9))) {
            api.expect(api.client, "POST " + QUEUE + "events", here + "events", QueueJson.bytes(List.of(event)), 200);
        }
        api.expect(api.client, "POST " + QUEUE + "events", here + "events", garbage, 422);
        api.expect(api.client, "POST " + QUEUE + "events", here + "events", tooLarge, 413);
        api.expect(api.client, "GET " + QUEUE + "events", here + "events", new byte[0], 200);
        api.expect(api.client, "GET " + QUEUE + "events", away + "events", new byte[0], 422);
        for (String board : List.of("board", "congestion")) {
            api.expect(api.stranger, "GET " + QUEUE + board, here + board, new byte[0], 200);
            api.expect(api.stranger, "GET " + QUEUE + board, away + board, new byte[0], 404);
        }
        api.expect(api.stranger, "GET " + QUEUE + "board", here + "board?since=x", new byte[0], 422);
    }

    void sharesShifts() throws Exception {
        String people = "/shifts/people/" + TestCity.DAY;
        byte[] planned = """
                {"changes":[{"day":"2026-11-20","person":"1001","shifts":"08:30-12:00 CLERK","follows":0}]}""".getBytes(UTF_8);
        byte[] there = """
                {"people":[{"person":"1001","first":"08:31"}]}""".getBytes(UTF_8);
        String ofAKing = new String(planned, UTF_8).replace("CLERK", "KING");
        String farAway = new String(planned, UTF_8).replace("2026-11-20", "2036-11-20");

        api.expect(api.client, "PUT /shifts", "/shifts", planned, 200);
        api.expect(api.client, "PUT /shifts", "/shifts", ofAKing.getBytes(UTF_8), 422);
        api.expect(api.client, "PUT /shifts", "/shifts", farAway.getBytes(UTF_8), 422);
        api.expect(api.client, "PUT /shifts", "/shifts", "{}".getBytes(UTF_8), 422);
        api.expect(api.client, "PUT /shifts", "/shifts", new byte[128 * 1024], 413);
        api.expect(api.client, "GET /shifts", "/shifts", new byte[0], 200);
        api.expect(api.client, "GET /shifts", "/shifts?since=x", new byte[0], 422);
        api.expect(api.client, "PUT /shifts/people/{day}", people, there, 200);
        api.expect(api.client, "PUT /shifts/people/{day}", people, planned, 422);
        api.expect(api.client, "PUT /shifts/people/{day}", people, new byte[128 * 1024], 413);
        api.expect(api.client, "GET /shifts/people/{day}", people, new byte[0], 200);
        api.expect(api.client, "GET /shifts/people/{day}", "/shifts/people/x", new byte[0], 422);
    }

    private static QueueEvent event(QueueAction action, int number) {
        return new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("main", TestCity.DAY, "A", number),
                action,
                Optional.of("card-1"),
                Destination.none(),
                new QueueActor("W-01", "1001"),
                TestCity.NOON);
    }
}
