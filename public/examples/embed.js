// Asks the Mizan of the first frame, as embed.html says.
const frame = document.getElementById('chips');
const answer = document.getElementById('answer');

async function ask() {
  const inside = frame.contentWindow;
  while (!inside.mizan) await new Promise((resolve) => { setTimeout(resolve, 50); }); // until its program runs
  await inside.mizan.ready;
  const { total } = await inside.mizan.search('الرقائق');
  answer.textContent = `mizan.search('الرقائق') → ${total}`;
}

ask();
