package dev.madoguchi.device.camera;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to the {@link SitterServer}: reads a request, and answers it with pictures for as long as it may. */
final class SitterViewer {
    /** Where the pictures are. */
    static final String PATH = "/sitter.mjpg";

    private static final String BOUNDARY = "madoguchi-sitter";
    private static final int MOST_HEADER_BYTES = 8192;
    private static final int REQUEST_MILLIS = 2000;

    private final Socket socket;
    private final SitterFilm film;

    SitterViewer(Socket socket, SitterFilm film) {
        this.socket = socket;
        this.film = film;
    }

    void serve() throws IOException {
        socket.setSoTimeout(REQUEST_MILLIS);
        socket.setTcpNoDelay(true);
        String request = requestLine();
        OutputStream out = socket.getOutputStream();
        if (!request.startsWith("GET " + PATH + " ")) {
            send(out, "HTTP/1.0 404 Not Found\r\nContent-Type: text/plain\r\n\r\nThe sitter is at " + PATH + "\n");
            return;
        }
        send(
                out,
                "HTTP/1.0 200 OK\r\nCache-Control: no-store\r\nConnection: close\r\n"
                        + "Content-Type: multipart/x-mixed-replace; boundary=" + BOUNDARY + "\r\n\r\n");
        for (var picture = film.after(SitterFilm.Picture.NONE); picture.isPresent(); ) {
            byte[] jpeg = picture.get().jpeg();
            send(out, "--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n");
            out.write(jpeg);
            send(out, "\r\n");
            picture = film.after(picture.get());
        }
    }

    private String requestLine() throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        var header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || header.length() > MOST_HEADER_BYTES) {
                throw new IOException("not a request");
            }
            header.append((char) next);
        }
        return header.substring(0, header.indexOf("\r\n"));
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
