package dev.madoguchi.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.device.camera.MjpegSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * The first inputs for what comes over a line: answers of cameras and requests to the server.
 *
 * @param corpus takes them
 */
record LineSeeds(Corpus corpus) {
    private static final String HEAD = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";

    /** Takes an input in. */
    @FunctionalInterface
    interface Corpus {
        void put(Target target, String name, byte[] input) throws Exception;
    }

    void make() throws Exception {
        cameras();
        requests();
    }

    private void cameras() throws Exception {
        var camera = new ByteArrayOutputStream();
        MjpegSource.begin(camera);
        MjpegSource.first(camera, 90);
        MjpegSource.frame(camera, 200);
        corpus.put(Target.MJPEG, "grey", camera.toByteArray());
        corpus.put(
                Target.MJPEG,
                "web-page",
                ("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>" + "x".repeat(500)).getBytes(US_ASCII));
        camera.reset();
        MjpegSource.begin(camera);
        for (int part = 0; part < 5; part++) {
            MjpegSource.part(camera, huge());
        }
        corpus.put(Target.MJPEG, "65535-by-65535", camera.toByteArray());
    }

    /** A small JPEG that says of itself that it is as large as one can be (ITU-T T.81, B.2.2: height and width of the frame header). */
    private static byte[] huge() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_3BYTE_BGR), "jpg", bytes);
        byte[] jpeg = bytes.toByteArray();
        for (int at = 0; at + 8 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                jpeg[at + 5] = jpeg[at + 6] = jpeg[at + 7] = jpeg[at + 8] = (byte) 0xFF;
                return jpeg;
            }
        }
        throw new IOException("no frame header");
    }

    private void requests() throws Exception {
        request("health", "GET /api/v1/health" + HEAD + "\r\n");
        request("keys", "GET /api/v1/keys" + HEAD + "Accept: application/json\r\nConnection: keep-alive\r\n\r\n");
        request("two", ("GET /api/v1/health" + HEAD + "\r\n").repeat(2));
        request(
                "record",
                "PUT /api/v1/records/00000000-0000-4000-8000-000000000001" + HEAD
                        + "Content-Type: application/cbor\r\nContent-Length: 4\r\n\r\n\u0001\u0002\u0003\u0004");
        request("enrolment", posted("/api/v1/enrolments", "{\"code\":\"ABCD-EFGH\",\"signing\":{},\"tls\":\"\"}"));
        request(
                "chunked",
                "POST /api/v1/enrolments" + HEAD + "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
                        + "2\r\n{}\r\n0\r\n\r\n");
        request("queue", "GET /api/v1/queue/131016/main?day=2026-11-20&site=%E6%9C%AC%E5%BA%81" + HEAD + "\r\n");
        request("no-method", "G(T /api/v1/health" + HEAD + "\r\n"); // the HTTP layer takes it for its own fault
        request("day", "GET /api/v1/acceptances/2026-11-20" + HEAD + "If-None-Match: \"a\"\r\n\r\n");
    }

    private static String posted(String path, String body) {
        return "POST " + path + HEAD + "Content-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
    }

    private void request(String name, String request) throws Exception {
        corpus.put(Target.HTTP, name, request.getBytes(UTF_8));
    }
}
