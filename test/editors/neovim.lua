-- Drives the language server through Neovim's built-in client, with no code of ours in between, and prints what a user would
-- see as one JSON object a line. Environment: ARTICLE (the file), SETUP and REVIEW (what the README and the guide on reviewing put
-- into init.lua); `wellsourced` is on the PATH.
-- The README asks for Neovim 0.8; Debian 12 ships 0.7, to which the little is added here that it lacks.

local function say(event, value)
  io.stdout:write(vim.fn.json_encode({ event = event, value = value }) .. "\n")
end

local function wait_for(what, condition)
  if not vim.wait(20000, condition, 20) then
    say("timeout", what)
    vim.cmd("cquit")
  end
end

vim.fs = vim.fs or {
  dirname = function(file) return vim.fn.fnamemodify(file, ":h") end,
  find = function() return {} end,
}
local started = {}
local start = vim.lsp.start or function(config)
  local place = config.name .. " " .. config.root_dir
  started[place] = started[place] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, started[place])
end
-- Neovim tells of a change after a pause that this script does not make, and its user does.
local started_for = {}
vim.lsp.start = function(config)
  table.insert(started_for, vim.fn.expand("%:t"))
  config.flags = { debounce_text_changes = 0 }
  start(config)
end

dofile(vim.env.SETUP)

vim.cmd("edit " .. vim.fn.fnameescape(vim.env.ARTICLE))
local buffer = vim.api.nvim_get_current_buf()
wait_for("the server", function() return #vim.lsp.buf_get_clients(buffer) > 0 end)
local client_id = next(vim.lsp.buf_get_clients(buffer))

local function findings()
  return vim.tbl_map(function(d)
    return { line = d.lnum, column = d.col, endColumn = d.end_col, rule = d.code, severity = d.severity, message = d.message }
  end, vim.diagnostic.get(buffer))
end

wait_for("diagnostics", function() return #vim.diagnostic.get(buffer) > 0 end)
say("findings", findings())

local function request(method, params)
  local answers, err = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  if err then say("error", err) vim.cmd("cquit") end
  return answers[client_id].result
end

local first = nil
for _, d in ipairs(vim.diagnostic.get(buffer)) do
  if d.code == "unattributed-quantity" and (first == nil or d.lnum < first.lnum) then first = d end
end
local document = { uri = vim.uri_from_bufnr(buffer) }
local range = { start = { line = first.lnum, character = first.col }, ["end"] = { line = first.end_lnum, character = first.end_col } }

local hover = request("textDocument/hover", { textDocument = document, position = range.start })
say("hover", hover and hover.contents or vim.NIL)

-- Later versions show a hover in a popup, and say of that, as here, that it is Markdown.
local popup = vim.api.nvim_create_buf(false, true)
local window = vim.api.nvim_open_win(popup, true, { relative = "editor", row = 1, col = 1, width = 40, height = 3 })
vim.bo[popup].filetype = "markdown"
say("started for", started_for)
vim.api.nvim_win_close(window, true)

local actions = request("textDocument/codeAction", {
  textDocument = document,
  range = range,
  context = { diagnostics = { first.user_data.lsp } },
})
say("actions", vim.tbl_map(function(a) return a.title end, actions))

-- The first ready edit that cites: applied as Neovim applies it when the user picks it.
for _, action in ipairs(actions) do
  if action.edit and vim.startswith(action.title, "Cite ") then
    say("applied", action.title)
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    break
  end
end
vim.wait(1500, function() return false end, 50)
say("text", table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n"))
say("findings after", findings())

-- A reviewer's verdict, which makes the file beside the article.
for _, action in ipairs(actions) do
  if action.edit and action.title == "Dispute this claim" then vim.lsp.util.apply_workspace_edit(action.edit, "utf-16") end
end
local beside = vim.fn.bufnr(vim.fn.expand("$ARTICLE") .. ".annotations.json")
say("review", beside > 0 and table.concat(vim.api.nvim_buf_get_lines(beside, 0, -1, false), "\n") or vim.NIL)

-- The same with a note, by the mapping that the guide gives.
dofile(vim.env.REVIEW)
vim.ui.input = function(_, done) done("The map says 21.") end
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
vim.api.nvim_feedkeys("\\rd", "mx", false)
local function noted() return table.concat(vim.api.nvim_buf_get_lines(beside, 0, -1, false), "\n") end
wait_for("a note", function() return noted():find("The map says 21.", 1, true) ~= nil end)
say("review with a note", noted())

-- What is no verdict is refused.
local params = vim.lsp.util.make_range_params(0, "utf-16")
local wrong = { uri = params.textDocument.uri, range = params.range, verdict = "disputd" }
say("told", request("wellsourced/review", wrong).problem)
vim.lsp.stop_client(client_id)
vim.cmd("qall!")
