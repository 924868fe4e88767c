import { expect, test } from "vitest";
import { isLoopback } from "./loopback.ts";

const hostnameOf = (url: string) => new URL(url).hostname;

test.each([
  "http://localhost/",
  "http://LOCALHOST:4400/",
  "http://demo.localhost:4400/",
  "http://a.b.localhost/",
  "http://127.0.0.1/",
  "http://127.8.9.10/",
  "http://127.1/",
  "http://[::1]:4400/",
  "http://[0:0:0:0:0:0:0:1]/",
])("%s is this very machine", (url) => {
  expect(isLoopback(hostnameOf(url))).toBe(true);
});

test.each([
  "http://localhost.example.com/",
  "http://notlocalhost/",
  "http://127.0.0.1.example.com/",
  "http://128.0.0.1/",
  "http://0.0.0.0/",
  "http://[::2]/",
  "http://[::ffff:127.0.0.1]/",
  "http://demo.localhost.evil.example/",
])("%s is not", (url) => {
  expect(isLoopback(hostnameOf(url))).toBe(false);
});
