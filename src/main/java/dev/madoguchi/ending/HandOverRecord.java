package dev.madoguchi.ending;

import dev.madoguchi.paperwork.Bundle;
import dev.madoguchi.paperwork.OutsideEntry;
import dev.madoguchi.paperwork.WaitingPapers;
import dev.madoguchi.seal.PlainCbor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** The plain text of a hand-over, CBOR (carry-out, "Hand-over"): the drafts as they are, their photos, and what is due on paper. */
final class HandOverRecord implements AutoCloseable {
    private static final CBORMapper MAPPER = PlainCbor.mapper();

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ArrayNode cases;
    private final List<byte[]> photos = new ArrayList<>();

    HandOverRecord(Instant madeAt, String who) {
        root.put("v", 1).put("madeAt", madeAt.toString()).put("by", who);
        cases = root.putArray("cases");
    }

    /** @param draft CBOR */
    void add(OpenCase open, byte[] draft) {
        node(open).set("draft", MAPPER.readTree(draft));
    }

    /** @param jpeg belongs to the record from then on */
    void add(OpenCase open, byte[] draft, byte[] jpeg) {
        photos.add(jpeg);
        ObjectNode node = node(open);
        node.set("draft", MAPPER.readTree(draft));
        node.put("photo", jpeg);
    }

    private ObjectNode node(OpenCase open) {
        return cases.addObject()
                .put("visit", open.visit().toString())
                .put("day", open.day().toString())
                .put("ticket", open.ticket())
                .put("next", open.stage().name());
    }

    void papers(JsonNode papers) {
        root.set("papers", papers);
    }

    byte[] bytes() {
        return MAPPER.writeValueAsBytes(root);
    }

    /** Wipes the photos. */
    @Override
    public void close() {
        photos.forEach(jpeg -> Arrays.fill(jpeg, (byte) 0));
    }

    /** What is due on paper and in other systems; no person is named in it. */
    static JsonNode papers(OpenWork work) {
        ObjectNode papers = MAPPER.createObjectNode();
        ArrayNode entries = papers.putArray("entries");
        for (OutsideEntry entry : work.entries()) {
            entries.addObject()
                    .put("visit", entry.visit().toString())
                    .put("system", entry.system())
                    .put("ticket", entry.ticket())
                    .put("day", entry.day().toString());
        }
        ArrayNode waiting = papers.putArray("waiting");
        for (WaitingPapers each : work.waiting()) {
            waiting.addObject().put("kind", each.rule().id()).put("pieces", each.pieces());
        }
        ArrayNode bundles = papers.putArray("bundles");
        for (Bundle bundle : work.bundles()) {
            bundles.addObject()
                    .put("id", bundle.id().toString())
                    .put("kind", bundle.kind())
                    .put("label", bundle.label())
                    .put("state", bundle.state().name())
                    .put("papers", bundle.papers())
                    .put("missing", bundle.missing());
        }
        return papers;
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }
}
